using Cacao.Federation.Composition.Merge;

namespace Cacao.Federation.Composition.PostMergeRules;

/// <summary>The rules for the merged schema, in the order in which they run.</summary>
internal static class SpecifiedPostMergeRules
{
    public static IReadOnlyList<IPostMergeRule> All { get; } =
    [
        new NoQueriesRule(),
        new ReferenceToInaccessibleTypeRule(),
        new ReferenceToInternalTypeRule(),
        new EmptyMergedObjectTypeRule(),
        new EmptyMergedInterfaceTypeRule(),
        new ImplementedByInaccessibleRule(),
        new InterfaceFieldNoImplementationRule(),
        new InterfaceFieldArgumentNoImplementationRule(),
        new EmptyMergedInputObjectTypeRule(),
        new NonNullInputFieldIsInaccessibleRule(),
        new EmptyMergedEnumTypeRule(),
        new EnumTypeDefaultValueInaccessibleRule(),
        new EmptyMergedUnionTypeRule(),
        new IsInvalidFieldsRule(),
        new RequireInvalidFieldsRule(),
        new InvalidMergedSchemaRule(),
    ];

    public static void Validate(MergedSchema schema, CompositionLog log)
    {
        foreach (var rule in All)
        {
            rule.Validate(schema, log);
        }
    }
}
