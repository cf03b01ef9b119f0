package org.nuanyi.finder.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OpenApiTest {

    @Test
    void the_description_is_openapi_3_1() {
        assertThat(description().get("openapi").asText()).startsWith("3.1");
    }

    @Test
    void every_parameter_has_a_pattern_or_format_and_an_example_that_fits() {
        List<JsonNode> parameters = parameters();

        assertThat(parameters).hasSizeGreaterThan(20);
        assertThat(parameters)
                .allSatisfy(
                        parameter -> {
                            String example = parameter.get("example").asText();
                            JsonNode schema = parameter.get("schema");
                            assertThat(schema.has("pattern") || schema.has("format"))
                                    .as(parameter.toString())
                                    .isTrue();
                            if (schema.has("pattern")) {
                                assertThat(example).matches(schema.get("pattern").asText());
                            }
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/stations/nearest", "/api/v1/stations"})
    void a_request_made_of_all_examples_is_answered(String path) {
        StringBuilder url = new StringBuilder(path).append('?');
        for (JsonNode parameter : description().at("/paths/" + escaped(path) + "/get/parameters")) {
            JsonNode named = resolved(parameter);
            if (named.get("in").asText().equals("query")) {
                url.append(named.get("name").asText()).append('=');
                String example = named.get("example").asText();
                url.append(URLEncoder.encode(example, StandardCharsets.UTF_8)).append('&');
            }
        }
        assertThat(Answer.to(url.toString()).features()).isNotNull();
    }

    @Test
    void what_is_refused_is_described() {
        assertThat(description().at("/paths/~1api~1v1~1stations~1nearest/get/responses").has("400"))
                .isTrue();
        assertThat(description().at("/paths/~1api~1v1~1stations~1{code}/get/responses").has("404"))
                .isTrue();
        assertThat(
                        description()
                                .at("/components/responses/BadInput/content")
                                .has("application/problem+json"))
                .isTrue();
    }

    @Test
    void the_whole_public_api_is_described_and_nothing_else() {
        assertThat(description().get("paths").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "/api/v1/stations/nearest",
                        "/api/v1/stations/{code}",
                        "/api/v1/stations",
                        "/api/v1/pack/{cell}",
                        "/api/v1/pack/{cell}/{version}",
                        "/api/v1/walks",
                        "/api/v1/walks/route",
                        "/api/v1/stations/{code}/reports",
                        "/api/v1/stations/{code}/confirmations",
                        "/api/v1/stations/{code}/ratings",
                        "/api/v1/stations/{code}/visits",
                        "/api/v1/reports/{number}",
                        "/api/v1/reports/{number}/photo",
                        "/api/v1/partner/stations",
                        "/api/v1/cabinets/provision",
                        "/api/v1/device",
                        "/api/v1/device/key",
                        "/api/v1/wechat/signature",
                        "/api/v1/facilities",
                        "/api/v1/units");
    }

    @Test
    void what_only_the_bench_asks_is_not_there_unless_wanted() {
        assertThat(Answer.to("/api/v1/bench/constant?bytes=10").status()).isEqualTo(404);
    }

    private static JsonNode description() {
        return Answer.to("/q/openapi?format=json").body();
    }

    private List<JsonNode> parameters() {
        List<JsonNode> parameters = new ArrayList<>();
        description().get("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/v1/"))
                .flatMap(path -> path.getValue().findValues("parameters").stream())
                .forEach(list -> list.forEach(parameter -> parameters.add(resolved(parameter))));
        return parameters;
    }

    private JsonNode resolved(JsonNode parameter) {
        return parameter.has("$ref")
                ? description().at(parameter.get("$ref").asText().substring(1))
                : parameter;
    }

    private static String escaped(String path) {
        return path.replace("~", "~0").replace("/", "~1");
    }
}
