package org.nuanyi.kernel.paper.internal;

import java.lang.Character.UnicodeBlock;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import org.apache.fontbox.ttf.CmapSubtable;
import org.jspecify.annotations.Nullable;

/**
 * Which glyph a character has and which characters a glyph has. Where one glyph stands for several
 * (工 and the Kangxi radical ⼯, 民 and the radical ⺠), what copies or searches the text gets the
 * first of them: the one that NFKC leaves as it is and that is no radical.
 */
final class IdeographsFirst extends CmapSubtable {

    private static final Comparator<Integer> ORDER =
            Comparator.comparing(IdeographsFirst::isVariant).thenComparing(c -> c);

    private final CmapSubtable table;

    IdeographsFirst(CmapSubtable table) {
        this.table = table;
        setPlatformId(table.getPlatformId());
        setPlatformEncodingId(table.getPlatformEncodingId());
    }

    @Override
    public int getGlyphId(int character) {
        return table.getGlyphId(character);
    }

    @Override
    public @Nullable List<Integer> getCharCodes(int glyph) {
        List<Integer> characters = table.getCharCodes(glyph);
        return characters == null ? null : characters.stream().sorted(ORDER).toList();
    }

    private static boolean isVariant(int character) {
        return UnicodeBlock.of(character) == UnicodeBlock.CJK_RADICALS_SUPPLEMENT
                || !Normalizer.isNormalized(Character.toString(character), Normalizer.Form.NFKC);
    }
}
