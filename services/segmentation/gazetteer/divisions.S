/* The table of administrative divisions as it stands in divisions.tsv. */
        .section .rodata
        .global huiyao_divisions_begin
        .global huiyao_divisions_end
huiyao_divisions_begin:
        .incbin HUIYAO_DIVISIONS
huiyao_divisions_end:
        .byte 0
        .section .note.GNU-stack,"",%progbits
