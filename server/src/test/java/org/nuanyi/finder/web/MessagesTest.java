package org.nuanyi.finder.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.account.web.AccountMessages;
import org.nuanyi.auditing.web.AuditMessages;
import org.nuanyi.build.web.BuildMessages;
import org.nuanyi.cabinet.web.CabinetMessages;
import org.nuanyi.cabinet.web.VisitMessages;
import org.nuanyi.forms.web.EditMessages;
import org.nuanyi.forms.web.FormsMessages;
import org.nuanyi.fund.web.FundMessages;
import org.nuanyi.keeper.web.KeeperMessages;
import org.nuanyi.kernel.desk.DeskMessages;
import org.nuanyi.kernel.page.FrameMessages;
import org.nuanyi.purchase.web.AssetMessages;
import org.nuanyi.purchase.web.PurchaseMessages;
import org.nuanyi.station.web.DuplicateMessages;
import org.nuanyi.station.web.FreshnessMessages;
import org.nuanyi.station.web.PlaceMessages;
import org.nuanyi.station.web.RegisterMessages;
import org.nuanyi.voice.web.VoiceMessages;
import org.nuanyi.voice.web.WorkMessages;

/**
 * Chinese stands in the bundles, English in files beside them: neither may lack what the other
 * says.
 */
class MessagesTest {

    private static final Path FILES = Path.of("src/main/resources/messages");
    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @ParameterizedTest
    @ValueSource(
            classes = {
                FrameMessages.class,
                FinderMessages.class,
                StationMessages.class,
                VoiceMessages.class,
                DeskMessages.class,
                PlaceMessages.class,
                RegisterMessages.class,
                AccountMessages.class,
                KeeperMessages.class,
                AuditMessages.class,
                WorkMessages.class,
                FreshnessMessages.class,
                DuplicateMessages.class,
                PurchaseMessages.class,
                AssetMessages.class,
                FundMessages.class,
                BuildMessages.class,
                CabinetMessages.class,
                VisitMessages.class,
                FormsMessages.class,
                EditMessages.class
            })
    void every_message_has_its_english_with_the_same_parameters(Class<?> bundle)
            throws IOException {
        Map<String, Set<String>> chinese =
                Stream.of(bundle.getDeclaredMethods())
                        .collect(
                                Collectors.toMap(
                                        Method::getName,
                                        method -> parameters(chinese(method)),
                                        (a, _) -> a,
                                        TreeMap::new));
        Map<String, Set<String>> english =
                english(bundle).entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry -> parameters(entry.getValue()),
                                        (a, _) -> a,
                                        TreeMap::new));

        assertThat(english).isEqualTo(chinese);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                FrameMessages.class,
                FinderMessages.class,
                StationMessages.class,
                VoiceMessages.class,
                DeskMessages.class,
                PlaceMessages.class,
                RegisterMessages.class,
                AccountMessages.class,
                KeeperMessages.class,
                AuditMessages.class,
                WorkMessages.class,
                FreshnessMessages.class,
                DuplicateMessages.class,
                PurchaseMessages.class,
                AssetMessages.class,
                FundMessages.class,
                BuildMessages.class,
                CabinetMessages.class,
                VisitMessages.class,
                FormsMessages.class,
                EditMessages.class
            })
    void chinese_is_chinese_and_english_is_not(Class<?> bundle) throws IOException {
        assertThat(Stream.of(bundle.getDeclaredMethods()).map(MessagesTest::chinese))
                .allMatch(HAN.asPredicate());
        assertThat(english(bundle).values()).noneMatch(HAN.asPredicate());
    }

    private static String chinese(Method method) {
        return method.getAnnotation(Message.class).value();
    }

    private static Map<String, String> english(Class<?> bundle) throws IOException {
        Properties properties = new Properties();
        String name = bundle.getAnnotation(MessageBundle.class).value();
        try (Reader file = Files.newBufferedReader(FILES.resolve(name + "_en.properties"))) {
            properties.load(file);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    private static Set<String> parameters(String message) {
        return PARAMETER
                .matcher(message)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
