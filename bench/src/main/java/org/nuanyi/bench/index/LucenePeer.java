package org.nuanyi.bench.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.nuanyi.bench.index.World.Facility;

/** Lucene in memory: points within the radius, filtered by terms, sorted by distance. */
final class LucenePeer implements Peer {

    private static final String POINT = "point";
    private static final String HAS = "has";
    private static final String OPEN = "open";
    private static final String ORDINAL = "ordinal";

    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    LucenePeer(World world) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (int i = 0; i < world.size(); i++) {
                writer.addDocument(document(world, i));
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
    }

    @Override
    public String name() {
        return "Lucene";
    }

    @Override
    public int[] nearest(Question question, Facility facility) {
        double lat = question.lat();
        double lon = question.lon();
        Query query =
                new BooleanQuery.Builder()
                        .add(new TermQuery(new Term(HAS, facility.name())), Occur.FILTER)
                        .add(new TermQuery(new Term(OPEN, "yes")), Occur.FILTER)
                        .add(
                                LatLonPoint.newDistanceQuery(POINT, lat, lon, Question.RADIUS_M),
                                Occur.FILTER)
                        .build();
        Sort byDistance = new Sort(LatLonDocValuesField.newDistanceSort(POINT, lat, lon));
        try {
            ScoreDoc[] found = searcher.search(query, Question.K, byDistance).scoreDocs;
            StoredFields stored = searcher.storedFields();
            int[] ordinals = new int[found.length];
            for (int i = 0; i < found.length; i++) {
                ordinals[i] =
                        stored.document(found[i].doc).getField(ORDINAL).numericValue().intValue();
            }
            return ordinals;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(World world, int station) {
        double lat = world.lat()[station];
        double lon = world.lon()[station];
        Document document = new Document();
        document.add(new LatLonPoint(POINT, lat, lon));
        document.add(new LatLonDocValuesField(POINT, lat, lon));
        document.add(new StoredField(ORDINAL, station));
        document.add(new StringField(OPEN, world.isOpen(station) ? "yes" : "no", Field.Store.NO));
        for (Facility facility : Facility.values()) {
            if ((world.facilities()[station] & facility.bit) != 0) {
                document.add(new StringField(HAS, facility.name(), Field.Store.NO));
            }
        }
        return document;
    }
}
