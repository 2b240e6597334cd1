// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue that compile_catalogue made, carried inside the program.
    .section .rodata
    .global khabar_catalogue_image_begin
    .global khabar_catalogue_image_end
    .balign 16
khabar_catalogue_image_begin:
    .incbin KHABAR_CATALOGUE_IMAGE
khabar_catalogue_image_end:
    .byte 0
    .section .note.GNU-stack, "", %progbits
