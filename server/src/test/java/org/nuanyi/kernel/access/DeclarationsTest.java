package org.nuanyi.kernel.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nuanyi.kernel.Trouble;

/** A resource that does not say who may call it keeps the server from starting. */
@QuarkusTest
class DeclarationsTest {

    /** Without a path, so that the server of the tests starts. */
    @Anyone
    static class Declared {
        @GET
        void read() {}

        @POST
        @Needs(Permission.GIVE_ROLES)
        void write() {}

        void noResource() {}
    }

    static class Forgotten {
        @GET
        @Anyone
        void read() {}

        @POST
        void write() {}
    }

    static class Both {
        @GET
        @Anyone
        @Needs(Permission.SIGNED_IN)
        void read() {}
    }

    static class Inherits extends Forgotten {}

    @Inject Declarations declarations;

    @Test
    void a_method_that_says_nothing_is_named_in_one_sentence() {
        assertThatThrownBy(() -> Declarations.require(List.of(Declared.class, Forgotten.class)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("Forgotten.write does not say who may call it");
        assertThatThrownBy(() -> Declarations.require(List.of(Inherits.class)))
                .hasMessageContaining("Forgotten.write");
    }

    @Test
    void a_method_that_says_both_says_nothing() {
        assertThatThrownBy(() -> Declarations.require(List.of(Both.class)))
                .hasMessageContaining("Both.read");
    }

    @Test
    void the_word_of_a_class_holds_for_methods_without_their_own() throws NoSuchMethodException {
        assertThatCode(() -> Declarations.require(List.of(Declared.class)))
                .doesNotThrowAnyException();
        assertThat(Declarations.needs(Declared.class.getDeclaredMethod("read"))).isEmpty();
        assertThat(Declarations.needs(Declared.class.getDeclaredMethod("write")))
                .hasValueSatisfying(
                        needs -> assertThat(needs.value()).isEqualTo(Permission.GIVE_ROLES));
    }

    @Test
    void the_check_at_start_sees_every_resource_of_the_server() {
        assertThat(declarations.resources())
                .extracting(Class::getSimpleName)
                .contains("StationResource", "VoiceResource", "TellPages", "GuardedResource")
                .hasSizeGreaterThan(15);
    }
}
