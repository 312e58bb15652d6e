using Cacao.Federation.Composition.Sources;
using Cacao.Types;

namespace Cacao.Federation.Composition.Merge;

/// <summary>
/// Merges source schemas by name. It merges schemas that break rules too, as well as can be, so that one composition
/// reports as many errors as possible.
/// </summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Merge-Source-Schemas"/>
internal sealed class SchemaMerger(SourceSchemaSet schemas)
{
    public MergedSchema Merge() => new(schemas, schemas.Types.Select(MergeType));

    private MergedType MergeType(TypeGroup group) => group.Kind switch
    {
        TypeKind.Object or TypeKind.Interface => MergeComplexType(group),
        TypeKind.Union => MergeUnionType(group),
        TypeKind.Enum => MergeEnumType(group),
        TypeKind.InputObject => MergeInputObjectType(group),
        _ => new MergedScalarType(group),
    };

    private MergedComplexType MergeComplexType(TypeGroup group)
    {
        var interfaces = group.Members.OfType<SourceComplexType>()
            .SelectMany(type => type.Interfaces)
            .Where(name => schemas.FindType(name) is not null)
            .Distinct()
            .Order(StringComparer.Ordinal);
        return new MergedComplexType(group, [.. interfaces], [.. group.Fields.Select(MergeField)]);
    }

    private MergedField MergeField(FieldGroup group)
    {
        var types = group.Members.Select(field => field.Type).ToList();
        var arguments = group.Arguments.Where(argument => IsKept(group, argument));
        return new MergedField(
            group,
            LeastRestrictiveType.Find(schemas, types) ?? types[0],
            [.. arguments.Select(argument => MergeInputValue(argument))]);
    }

    // A client's argument must mean something to every schema that the field may be fetched from, and the value of an
    // argument with @require does not come from clients.
    private static bool IsKept(FieldGroup field, InputValueGroup argument) =>
        argument.Members.Count == field.Members.Count && argument.Members.All(member => member.Require is null);

    private MergedUnionType MergeUnionType(TypeGroup group)
    {
        var members = group.Members.OfType<SourceUnionType>()
            .SelectMany(type => type.MemberTypes)
            .Distinct()
            .Select(schemas.FindType)
            .OfType<TypeGroup>();
        return new MergedUnionType(group, [.. members]);
    }

    private static MergedEnumType MergeEnumType(TypeGroup group)
    {
        var values = group.Members.OfType<SourceEnumType>()
            .SelectMany(type => type.Values)
            .GroupBy(value => value.Name)
            .Select(definitions => new MergedEnumValue([.. definitions]));
        return new MergedEnumType(group, [.. values]);
    }

    private static MergedInputObjectType MergeInputObjectType(TypeGroup group)
    {
        var definitions = group.Members.OfType<SourceInputObjectType>().Count();
        var fields = group.InputFields.Where(field => field.Members.Count == definitions);
        return new MergedInputObjectType(group, [.. fields.Select(MergeInputValue)]);
    }

    private static MergedInputValue MergeInputValue(InputValueGroup group) =>
        new(group, MostRestrictiveType.Find(group.Members.Select(value => value.Type)));
}
