package org.nuanyi.intake.internal;

import java.util.Optional;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.sheet.Sizes;
import org.nuanyi.station.ChoiceWords;
import org.nuanyi.station.HostKind;
import org.nuanyi.station.Serves;
import org.nuanyi.station.StationKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Words of the command line, the same as those of the files. */
public final class WordConverters {

    private WordConverters() {}

    /** As {@code --datum gcj02}. */
    public static final class OfDatum implements ITypeConverter<Datum> {
        @Override
        public Datum convert(String word) {
            return known(DatumWords.find(word), word, "wgs84, gcj02, bd09");
        }
    }

    /** As {@code --kind micro}. */
    public static final class OfStationKind implements ITypeConverter<StationKind> {
        @Override
        public StationKind convert(String word) {
            return known(ChoiceWords.KINDS.find(word), word, ChoiceWords.KINDS.all());
        }
    }

    /** As {@code --serves everyone}. */
    public static final class OfServes implements ITypeConverter<Serves> {
        @Override
        public Serves convert(String word) {
            return known(ChoiceWords.SERVES.find(word), word, ChoiceWords.SERVES.all());
        }
    }

    /** As {@code --types restaurant,bank}. */
    public static final class OfHostKind implements ITypeConverter<HostKind> {
        @Override
        public HostKind convert(String word) {
            return known(ChoiceWords.HOST_KINDS.find(word), word, ChoiceWords.HOST_KINDS.all());
        }
    }

    /** As {@code --max-size 500M}. */
    public static final class OfSize implements ITypeConverter<Long> {
        @Override
        public Long convert(String word) {
            try {
                return Sizes.bytes(word);
            } catch (IllegalArgumentException | ArithmeticException none) {
                throw new TypeConversionException(
                        "'%s' is not a size such as 500M".formatted(word));
            }
        }
    }

    /** As {@code --lang en}. */
    public static final class OfLanguage implements ITypeConverter<Language> {
        @Override
        public Language convert(String word) {
            return known(Language.find(word), word, "zh, en");
        }
    }

    private static <T> T known(Optional<T> found, String word, String all) {
        return found.orElseThrow(
                () -> new TypeConversionException("'%s' is none of: %s".formatted(word, all)));
    }
}
