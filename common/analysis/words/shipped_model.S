/* The word model as it stands in model/words.model, aligned as ParseWordModel asks. */
        .section .rodata
        .balign 64
        .global huiyao_words_model_begin
        .global huiyao_words_model_end
huiyao_words_model_begin:
        .incbin HUIYAO_WORDS_MODEL
huiyao_words_model_end:
        .byte 0
        .section .note.GNU-stack,"",%progbits
