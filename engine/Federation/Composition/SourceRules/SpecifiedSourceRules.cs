using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>The rules for one source schema, in the order in which they run.</summary>
internal static class SpecifiedSourceRules
{
    public static IReadOnlyList<ISourceRule> All { get; } =
    [
        new InvalidGraphQLRule(),
        new DisallowedInaccessibleRule(),
        new TypeDefinitionInvalidRule(),
        new QueryRootTypeInaccessibleRule(),
        new RootMutationUsedRule(),
        new RootQueryUsedRule(),
        new RootSubscriptionUsedRule(),

        new ExternalUnusedRule(),
        new ExternalOverrideCollisionRule(),
        new ExternalProvidesCollisionRule(),
        new ExternalRequireCollisionRule(),
        new ExternalOnInterfaceRule(),

        new IsInvalidSyntaxRule(),
        new IsInvalidFieldTypeRule(),
        new IsInvalidUsageRule(),
        new IsFieldsHasArgumentsRule(),

        new KeyFieldsSelectInvalidTypeRule(),
        new KeyDirectiveInFieldsArgumentRule(),
        new KeyFieldsHasArgumentsRule(),
        new KeyInvalidSyntaxRule(),
        new KeyInvalidFieldsRule(),
        new KeyInvalidFieldsTypeRule(),

        new LookupMustHaveArgumentsRule(),
        new LookupReturnsNonNullableTypeRule(),
        new LookupReturnsListRule(),
        new LookupUnreachableRule(),

        new OverrideFromSelfRule(),
        new OverrideOnInterfaceRule(),

        new ProvidesDirectiveInFieldsArgumentRule(),
        new ProvidesFieldsHasArgumentsRule(),
        new ProvidesFieldsMissingExternalRule(),
        new ProvidesInvalidSyntaxRule(),
        new ProvidesInvalidFieldsRule(),
        new ProvidesInvalidFieldsTypeRule(),
        new ProvidesOnNonCompositeFieldRule(),

        new RequireInvalidSyntaxRule(),
        new RequireInvalidFieldTypeRule(),
        new RequireInconsistentOnImplementationRule(),

        new InvalidShareableUsageRule(),
    ];

    public static void Validate(IReadOnlyList<SourceSchema> schemas, CompositionLog log)
    {
        foreach (var schema in schemas)
        {
            foreach (var rule in All)
            {
                rule.Validate(schema, log);
            }
        }
    }
}
