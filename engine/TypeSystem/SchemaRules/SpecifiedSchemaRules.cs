namespace Cacao.Types.SchemaRules;

/// <summary>The rules of schema validation, in order.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System"/>
internal static class SpecifiedSchemaRules
{
    public static IReadOnlyList<ISchemaRule> All { get; } =
    [
        new DistinctRootTypes(),
        new ValidNames(),
        new TypesHaveMembers(),
        new UniqueMembers(),
        new InterfaceCycles(),
        new InterfaceImplementations(),
        new InputObjectCycles(),
        new OneOfFields(),
        new RequiredInputsNotDeprecated(),
        new DefaultValues(),
        new DefaultValueCycles(),
        new DirectiveDefinitions(),
        new DirectiveApplications(),
    ];

    /// <summary>Runs all rules.</summary>
    public static void Check(SchemaRuleContext context)
    {
        foreach (var rule in All)
        {
            rule.Check(context);
        }
    }
}
