using Cacao.Federation.Composition.Merge;
using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.PostMergeRules;

/// <summary>A default that clients can see contains no enum value that they cannot see.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Enum-Type-Default-Value-Inaccessible"/>
internal sealed class EnumTypeDefaultValueInaccessibleRule : IPostMergeRule
{
    public void Validate(MergedSchema schema, CompositionLog log)
    {
        foreach (var (member, type) in TypedMembers.Visible(schema))
        {
            if (member is MergedInputValue { DefaultValue: { } value }
                && FindHidden(schema, type.NamedType(), value) is { } hidden)
            {
                log.Write(LogEntries.EnumTypeDefaultValueInaccessible(member, hidden));
            }
        }
    }

    private static string? FindHidden(MergedSchema schema, string typeName, ValueNode value) => value switch
    {
        EnumValueNode name => FindHidden(schema, typeName, name.Value),
        ListValueNode list => list.Items
            .Select(item => FindHidden(schema, typeName, item))
            .FirstOrDefault(hidden => hidden is not null),
        ObjectValueNode fields when schema.Find(typeName) is MergedInputObjectType type => fields.Fields
            .Select(field => FindHidden(schema, type, field))
            .FirstOrDefault(hidden => hidden is not null),
        _ => null,
    };

    private static string? FindHidden(MergedSchema schema, MergedInputObjectType type, ObjectFieldNode given) =>
        type.Fields.FirstOrDefault(field => field.Name == given.Name.Value) is { } field
            ? FindHidden(schema, field.Type.NamedType(), given.Value)
            : null;

    private static string? FindHidden(MergedSchema schema, string typeName, string valueName) =>
        schema.Find(typeName) is MergedEnumType type
        && type.Values.FirstOrDefault(value => value.Name == valueName) is not { IsInaccessible: false }
            ? $"{typeName}.{valueName}"
            : null;
}
