package org.nuanyi.core.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A form while it is written: each step gives the form as it is then. */
public record Rewriting(Definition definition) {

    /** The field there; none where there is none. */
    public Optional<Field> find(Place place) {
        return sectionAt(place.section())
                .filter(section -> place.field() >= 0 && place.field() < section.fields().size())
                .map(section -> section.fields().get(place.field()));
    }

    /** The section there; none where there is none. */
    public Optional<Section> sectionAt(int section) {
        boolean there = section >= 0 && section < definition.sections().size();
        return there ? Optional.of(definition.sections().get(section)) : Optional.empty();
    }

    /** The fields before a place: those that one there can ask about. */
    public List<Field> before(Place place) {
        int earlier =
                definition.sections().stream()
                        .limit(place.section())
                        .mapToInt(section -> section.fields().size())
                        .sum();
        return definition.fields().stream().limit((long) earlier + place.field()).toList();
    }

    /** With other words above it, for everybody or not. */
    public Definition titled(Text title, boolean anonymous) {
        return new Definition(
                definition.id(), definition.version(), title, anonymous, definition.sections());
    }

    /** With one more section, the last. */
    public Definition withSection(Section section) {
        List<Section> sections = new ArrayList<>(definition.sections());
        sections.add(section);
        return with(sections);
    }

    /** With other words above a section. */
    public Definition sectionTitled(int section, Text title) {
        return with(section, new Section(title, definition.sections().get(section).fields()));
    }

    /** Without a section and its fields. */
    public Definition withoutSection(int section) {
        List<Section> sections = new ArrayList<>(definition.sections());
        sections.remove(section);
        return with(sections);
    }

    /** With one more field, the last of a section. */
    public Definition withField(int section, Field field) {
        List<Field> fields = fields(section);
        fields.add(field);
        return with(section, fields);
    }

    /** With another field in the place of one. */
    public Definition replacing(Place place, Field field) {
        List<Field> fields = fields(place.section());
        fields.set(place.field(), field);
        return with(place.section(), fields);
    }

    /** Without a field. */
    public Definition without(Place place) {
        List<Field> fields = fields(place.section());
        fields.remove(place.field());
        return with(place.section(), fields);
    }

    /** Where a field comes to when it is moved up by one: over the edge of its section, too. */
    public Place up(Place place) {
        if (place.field() > 0) {
            return new Place(place.section(), place.field() - 1);
        }
        int section = Math.max(0, place.section() - 1);
        return section == place.section() ? place : new Place(section, fields(section).size());
    }

    /** Where a field comes to when it is moved down by one. */
    public Place down(Place place) {
        if (place.field() < fields(place.section()).size() - 1) {
            return new Place(place.section(), place.field() + 1);
        }
        boolean last = place.section() == definition.sections().size() - 1;
        return last ? place : new Place(place.section() + 1, 0);
    }

    /**
     * Where a field comes to when it is put before another, or after the last of a section.
     *
     * @param before a place as it is while the field is still where it was
     */
    public Place landing(Place from, Place before) {
        boolean closesUp = from.section() == before.section() && from.field() < before.field();
        return closesUp ? new Place(before.section(), before.field() - 1) : before;
    }

    /** With a field in another place. */
    public Definition moving(Place from, Place to) {
        Field field = fields(from.section()).get(from.field());
        Rewriting rest = new Rewriting(without(from));
        List<Field> fields = rest.fields(to.section());
        fields.add(to.field(), field);
        return rest.with(to.section(), fields);
    }

    /**
     * An id no field has or had: these letters and a number.
     *
     * @param had ids of fields of versions before this
     */
    public String freeId(String letters, Set<String> had) {
        int number = 1;
        while (had.contains(letters + number) || definition.find(letters + number).isPresent()) {
            number++;
        }
        return letters + number;
    }

    private List<Field> fields(int section) {
        return new ArrayList<>(definition.sections().get(section).fields());
    }

    private Definition with(int section, List<Field> fields) {
        return with(section, new Section(definition.sections().get(section).title(), fields));
    }

    private Definition with(int section, Section changed) {
        List<Section> sections = new ArrayList<>(definition.sections());
        sections.set(section, changed);
        return with(sections);
    }

    private Definition with(List<Section> sections) {
        return new Definition(
                definition.id(),
                definition.version(),
                definition.title(),
                definition.anonymous(),
                sections);
    }
}
