namespace Cacao.Types.SchemaRules;

/// <summary>Arguments and input fields that have to be given are not deprecated: nobody could stop using
/// them.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec--deprecated"/>
internal sealed class RequiredInputsNotDeprecated : ISchemaRule
{
    public void Check(SchemaRuleContext context)
    {
        foreach (var (coordinate, configuration, field) in context.AllInputs())
        {
            if (configuration.DeprecationReason is not null && field is { IsRequired: true })
            {
                context.Report(SchemaRuleErrors.RequiredInputDeprecated(coordinate, configuration.Location));
            }
        }
    }
}
