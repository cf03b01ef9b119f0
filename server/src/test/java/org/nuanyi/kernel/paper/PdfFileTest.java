package org.nuanyi.kernel.paper;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.kernel.BadInput;

class PdfFileTest {

    @Test
    void a_pdf_is_taken_as_it_came() {
        byte[] pdf = bytes("%PDF-1.7\n1 0 obj<</JS(app.alert\\(1\\))>>endobj\n%%EOF\n");

        assertThat(PdfFile.require(pdf, pdf.length)).isSameAs(pdf);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%PDF-",
                "%PDF-1.7 without an end",
                "<html>%PDF-1.7 %%EOF",
                " %PDF-1.7\n%%EOF",
                "PK\u0003\u0004 %PDF-1.7 %%EOF",
                "GIF89a%PDF-1.7%%EOF"
            })
    void what_does_not_begin_and_end_as_one_is_refused(String text) {
        assertThatThrownBy(() -> PdfFile.require(bytes(text), 1_000))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo("file"));
    }

    @Test
    void the_end_must_be_at_the_end() {
        byte[] pdf = bytes("%PDF-1.7\n%%EOF" + "x".repeat(1_100));
        assertThatThrownBy(() -> PdfFile.require(pdf, 10_000)).isInstanceOf(BadInput.class);
    }

    @Test
    void one_that_is_too_large_is_refused_whatever_it_is() {
        assertThatThrownBy(() -> PdfFile.require(bytes("%PDF-1.7\n%%EOF"), 10))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo("size"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
