package org.nuanyi.cabinet.internal;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.nuanyi.cabinet.UnionRegister;
import org.nuanyi.kernel.Trouble;

/** The union's register the operator named, if any ({@code NUANYI_UNION_REGISTER_…}). */
final class RegisterSettings {

    private RegisterSettings() {}

    /**
     * Empty where none is named.
     *
     * @throws Trouble if only a part is there, or the address is none
     */
    @Produces
    @Singleton
    static Optional<UnionRegister> register(Config config) {
        Optional<String> url = find(config, "nuanyi.union.register.url");
        Optional<String> key = find(config, "nuanyi.union.register.key");
        if (url.isPresent() != key.isPresent()) {
            throw new Trouble(
                    "NUANYI_UNION_REGISTER_URL and NUANYI_UNION_REGISTER_KEY go together.");
        }
        return url.flatMap(text -> key.map(known -> new HttpUnionRegister(read(text), known)));
    }

    private static Optional<String> find(Config config, String name) {
        return config.getOptionalValue(name, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static URI read(String text) {
        try {
            URI url = URI.create(text);
            if (url.getHost() != null && text.matches("https?://.*")) {
                return url;
            }
        } catch (IllegalArgumentException malformed) {
            // said below
        }
        throw new Trouble(
                "NUANYI_UNION_REGISTER_URL must be as https://register.example.cn/members/check.");
    }
}
