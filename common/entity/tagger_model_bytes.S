// SPDX-License-Identifier: GPL-3.0-or-later
// The trained model, carried inside the program: nothing to install, nothing to find.
    .section .rodata
    .global khabar_tagger_model_begin
    .global khabar_tagger_model_end
    .balign 16
khabar_tagger_model_begin:
    .incbin KHABAR_TAGGER_MODEL
khabar_tagger_model_end:
    .byte 0
    .section .note.GNU-stack, "", %progbits
