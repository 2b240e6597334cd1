// SPDX-License-Identifier: GPL-3.0-or-later
// What compile_pronunciations and compile_translations made, carried inside the program.
    .section .rodata
    .global khabar_pronunciations_begin
    .global khabar_pronunciations_end
    .global khabar_translations_begin
    .global khabar_translations_end
    .balign 16
khabar_pronunciations_begin:
    .incbin KHABAR_PRONUNCIATIONS
khabar_pronunciations_end:
    .balign 16
khabar_translations_begin:
    .incbin KHABAR_TRANSLATIONS
khabar_translations_end:
    .byte 0
    .section .note.GNU-stack, "", %progbits
