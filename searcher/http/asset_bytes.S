// SPDX-License-Identifier: GPL-3.0-or-later
// The page's style and script and the description of the API, carried inside the program.
    .section .rodata
    .global khabar_css_begin
    .global khabar_css_end
    .global khabar_js_begin
    .global khabar_js_end
    .global khabar_icon_begin
    .global khabar_icon_end
    .global khabar_openapi_begin
    .global khabar_openapi_end
khabar_css_begin:
    .incbin KHABAR_CSS
khabar_css_end:
    .byte 0
khabar_js_begin:
    .incbin KHABAR_JS
khabar_js_end:
    .byte 0
khabar_icon_begin:
    .incbin KHABAR_ICON
khabar_icon_end:
    .byte 0
khabar_openapi_begin:
    .incbin KHABAR_OPENAPI
khabar_openapi_end:
    .byte 0
    .section .note.GNU-stack, "", %progbits
