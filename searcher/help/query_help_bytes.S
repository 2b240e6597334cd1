// SPDX-License-Identifier: GPL-3.0-or-later
// The query language in examples, carried inside the programs.
    .section .rodata
    .global khabar_query_help_en_begin
    .global khabar_query_help_en_end
    .global khabar_query_help_hi_begin
    .global khabar_query_help_hi_end
khabar_query_help_en_begin:
    .incbin KHABAR_QUERY_HELP_EN
khabar_query_help_en_end:
    .byte 0
khabar_query_help_hi_begin:
    .incbin KHABAR_QUERY_HELP_HI
khabar_query_help_hi_end:
    .byte 0
    .section .note.GNU-stack, "", %progbits
