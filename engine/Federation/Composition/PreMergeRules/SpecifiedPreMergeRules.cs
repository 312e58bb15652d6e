using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.PreMergeRules;

/// <summary>The rules for all source schemas side by side, in the order in which they run.</summary>
internal static class SpecifiedPreMergeRules
{
    public static IReadOnlyList<IPreMergeRule> All { get; } =
    [
        new TypeKindMismatchRule(),
        new EnumValuesMismatchRule(),
        new OutputFieldTypesNotMergeableRule(),
        new FieldArgumentTypesNotMergeableRule(),
        new FieldWithMissingRequiredArgumentRule(),
        new InputFieldDefaultMismatchRule(),
        new InputFieldTypesNotMergeableRule(),
        new InputWithMissingRequiredFieldsRule(),
        new InputWithMissingOneOfRule(),
        new SpecifiedByUrlMismatchRule(),
        new ExternalMissingOnBaseRule(),
        new ExternalTypeMismatchRule(),
        new OverrideSourceHasOverrideRule(),
        new InvalidFieldSharingRule(),
    ];

    public static void Validate(SourceSchemaSet schemas, CompositionLog log)
    {
        foreach (var rule in All)
        {
            rule.Validate(schemas, log);
        }
    }
}
