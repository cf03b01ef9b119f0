package org.nuanyi.intake.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.intake.Fault;
import org.nuanyi.intake.FileRefused;
import org.nuanyi.intake.Remark;

/**
 * The objects of a JSON file: of an array, or of the one list that lies somewhere inside an object.
 * GeoJSON is such a list of features.
 */
final class JsonRows implements RowSource {

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(50)
                                    .maxStringLength(1 << 20)
                                    .maxNameLength(1000)
                                    .maxNumberLength(100)
                                    .build())
                    .build();

    private static final int LOOK_AHEAD = 100;

    private final SourceFile file;
    private final CountingStream bytes;
    private final JsonParser json;
    private final JsonObjects objects;
    private final JsonColumns columns;
    private final String list;
    private @Nullable Datum datum;
    private boolean geoJson;
    private boolean rowWaits;
    private boolean ended;
    private final Deque<SourceRow> ahead = new ArrayDeque<>();
    private long count;

    private JsonRows(SourceFile file, CountingStream bytes, JsonParser json, Limits limits)
            throws IOException {
        this.file = file;
        this.bytes = bytes;
        this.json = json;
        this.objects = new JsonObjects(json);
        this.columns = new JsonColumns(limits.columns());
        this.list = nextList().orElseThrow(() -> new FileRefused(Fault.JSON_NO_ROWS));
        this.rowWaits = true;
        lookAhead();
    }

    static JsonRows open(SourceFile file, Limits limits) throws IOException {
        TextEncoding encoding = TextEncoding.of(file.path());
        CountingStream bytes = new CountingStream(Files.newInputStream(file.path()));
        try {
            return new JsonRows(file, bytes, JSON.createParser(encoding.reader(bytes)), limits);
        } catch (JsonProcessingException broken) {
            bytes.close();
            throw refused(broken);
        } catch (IOException | RuntimeException refused) {
            bytes.close();
            throw refused;
        }
    }

    @Override
    public List<String> columns() {
        return columns.names();
    }

    @Override
    public boolean isGeoJson() {
        return geoJson;
    }

    @Override
    public Optional<Datum> datum() {
        return Optional.ofNullable(datum);
    }

    @Override
    public double fraction() {
        return Math.min(1, (double) bytes.count() / file.bytes());
    }

    @Override
    public Optional<SourceRow> next() {
        SourceRow waiting = ahead.poll();
        if (waiting != null) {
            return Optional.of(waiting);
        }
        try {
            return ended ? Optional.empty() : read();
        } catch (JsonProcessingException broken) {
            throw refused(broken);
        } catch (IOException broken) {
            throw new FileRefused(Fault.FILE_UNREADABLE, file.path(), broken.getMessage());
        }
    }

    /** Objects leave out what they do not have; the first hundred together show the columns. */
    private void lookAhead() throws IOException {
        while (ahead.size() < LOOK_AHEAD && !ended) {
            read().ifPresent(ahead::add);
        }
    }

    private Optional<SourceRow> read() throws IOException {
        JsonToken token = rowWaits ? json.currentToken() : json.nextToken();
        rowWaits = false;
        if (token == JsonToken.END_ARRAY || token == null) {
            ended = true;
            readRest();
            return Optional.empty();
        }
        count++;
        return Optional.of(token == JsonToken.START_OBJECT ? object() : other());
    }

    private SourceRow object() throws IOException {
        Map<String, String> read = objects.read();
        if (!GeoJsonFeature.is(read)) {
            return new SourceRow(count, columns.cells(read), List.of());
        }
        geoJson = true;
        Map<String, String> flat = GeoJsonFeature.flat(read);
        return new SourceRow(count, columns.cells(flat), GeoJsonFeature.remarks(count, read));
    }

    private SourceRow other() throws IOException {
        json.skipChildren();
        Remark remark = Remark.ofRow(count, Fault.NOT_AN_OBJECT);
        return new SourceRow(count, List.of(), List.of(remark));
    }

    /** Goes to the first object of the next list of objects; gives where the list lies. */
    private Optional<String> nextList() throws IOException {
        for (JsonToken t = json.nextToken(); t != null; t = json.nextToken()) {
            if (t.isScalarValue()) {
                markDatum(json.getParsingContext().pathAsPointer().toString(), json.getText());
            } else if (t == JsonToken.START_ARRAY) {
                String path = json.getParsingContext().getParent().pathAsPointer().toString();
                if (json.nextToken() == JsonToken.START_OBJECT) {
                    return Optional.of(path);
                }
                skipArray();
            }
        }
        return Optional.empty();
    }

    private void skipArray() throws IOException {
        for (JsonToken t = json.currentToken(); t != JsonToken.END_ARRAY; t = json.nextToken()) {
            json.skipChildren();
        }
    }

    private void readRest() throws IOException {
        Datum before = datum;
        Optional<String> second = nextList();
        if (second.isPresent()) {
            throw new FileRefused(Fault.JSON_TWO_LISTS, list, second.get());
        }
        if (datum != before && count > LOOK_AHEAD) {
            throw new FileRefused(Fault.DATUM_TOO_LATE, datum == null ? "" : datum.id());
        }
    }

    private void markDatum(String path, String text) {
        if (path.matches("(?i).*/(crs(/.*)?/name|crs|datum|coord[a-z_]*|坐标系)") && !text.isBlank()) {
            datum =
                    DatumWords.find(text)
                            .orElseThrow(() -> new FileRefused(Fault.DATUM_UNSUPPORTED, text));
        }
    }

    private static FileRefused refused(JsonProcessingException broken) {
        var at = broken.getLocation();
        return new FileRefused(
                Fault.JSON_BROKEN,
                at == null ? 0 : at.getLineNr(),
                at == null ? 0 : at.getColumnNr());
    }

    @Override
    public void close() {
        try {
            json.close();
            bytes.close();
        } catch (IOException ignored) {
            // It was only read: nothing can be lost.
        }
    }
}
