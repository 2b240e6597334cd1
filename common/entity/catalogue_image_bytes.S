// SPDX-License-Identifier: GPL-3.0-or-later
// What compile_catalogue and compile_name_words made, carried inside the program.
    .section .rodata
    .global khabar_catalogue_image_begin
    .global khabar_catalogue_image_end
    .global khabar_name_words_begin
    .global khabar_name_words_end
    .balign 16
khabar_catalogue_image_begin:
    .incbin KHABAR_CATALOGUE_IMAGE
khabar_catalogue_image_end:
    .balign 16
khabar_name_words_begin:
    .incbin KHABAR_NAME_WORDS
khabar_name_words_end:
    .byte 0
    .section .note.GNU-stack, "", %progbits
