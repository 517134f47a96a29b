package io.monodyne.mapping;

import io.monodyne.mapping.access.Members;
import io.monodyne.mapping.draft.AssociationProblems;
import io.monodyne.mapping.draft.Declarations;
import io.monodyne.mapping.draft.EntityNames;
import io.monodyne.mapping.draft.MappingProblems;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.Cacheability;
import io.monodyne.metamodel.EmbeddedAttribute;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.TypeMark;
import io.monodyne.metamodel.VersionModel;
import jakarta.persistence.Cacheable;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds, among the attributes that were read, those of a special role, and checks what holds between them. Boot-lived.
 */
final class RulesReader {

    private final VersionReader versions;
    private final Declarations declarations;
    private final MappingProblems problems;

    RulesReader(VersionReader versions, Declarations declarations, MappingProblems problems) {
        this.versions = versions;
        this.declarations = declarations;
        this.problems = problems;
    }

    /** The version, own or inherited; null where there is none. */
    @Nullable
    VersionModel version(EntityNames names, List<AttributeModel> own, @Nullable EntityModel superEntity) {
        VersionModel version = superEntity == null ? null : superEntity.version();
        String first = version == null ? null : version.attribute().name();
        for (AttributeModel attribute : own) {
            if (attribute.is(AttributeFlag.VERSION)) {
                if (first != null) {
                    problems.twoVersions(names.entity(), first, attribute.name());
                }
                first = attribute.name();
                version = versions.read(names.entity(), attribute);
            }
        }
        return version;
    }

    /** The attribute after whose moment the item is gone, own or inherited; null where there is none. */
    @Nullable
    AttributeModel timeToLive(EntityNames names, List<AttributeModel> all) {
        AttributeModel found = null;
        for (AttributeModel attribute : all) {
            if (attribute.is(AttributeFlag.TIME_TO_LIVE)) {
                if (found != null || attribute instanceof EmbeddedAttribute) {
                    problems.timeToLivePlace(names.entity(), attribute.name());
                }
                found = attribute;
            }
            if (attribute instanceof EmbeddedAttribute embedded) {
                checkNested(names, attribute.name(), embedded);
            }
        }
        return found;
    }

    private void checkNested(EntityNames names, String path, EmbeddedAttribute embedded) {
        for (AttributeModel nested : embedded.embeddable().attributes()) {
            if (nested.is(AttributeFlag.TIME_TO_LIVE)) {
                problems.timeToLivePlace(names.entity(), path + "." + nested.name());
            }
            if (nested instanceof EmbeddedAttribute deeper) {
                checkNested(names, path + "." + nested.name(), deeper);
            }
        }
    }

    void checkStoredNames(EntityNames names, List<AttributeModel> all, TypeMark mark) {
        Map<String, AttributeModel> stored = new HashMap<>();
        for (AttributeModel attribute : all) {
            if (!attribute.stored()) {
                continue;
            }
            AttributeModel other = stored.putIfAbsent(attribute.storedName(), attribute);
            if (other != null) {
                storedTwice(names, other, attribute);
            }
            if (attribute.storedName().equals(mark.attribute())) {
                problems.storedAsTypeMark(names.entity(), attribute.name());
            }
        }
    }

    private void storedTwice(EntityNames names, AttributeModel one, AttributeModel other) {
        if (one.is(AttributeFlag.HIDDEN) == other.is(AttributeFlag.HIDDEN)) {
            problems.sameStoredName(names.entity(), one.storedName());
            return;
        }
        Member keeper = (one.is(AttributeFlag.HIDDEN) ? one : other).facts().member();
        String path = keeper.getDeclaringClass().getSimpleName() + "."
                + (keeper instanceof Method getter ? Members.nameOf(getter) : keeper.getName());
        new AssociationProblems(problems).columnTwice(path, one.storedName(), names.entity());
    }

    /** What the lowest class that says anything says. */
    Cacheability cacheability(Lineage lineage) {
        Cacheability found = Cacheability.UNSPECIFIED;
        for (Class<?> type : lineage.all()) {
            Cacheable declared = declarations.own(type, Cacheable.class);
            if (declared != null) {
                found = declared.value() ? Cacheability.YES : Cacheability.NO;
            }
        }
        return found;
    }
}
