namespace Cacao.Types.SchemaRules;

/// <summary>Defaults are values of the types of their arguments and input fields.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Arguments"/>
internal sealed class DefaultValues : ISchemaRule
{
    public void Check(SchemaRuleContext context)
    {
        foreach (var (coordinate, configuration, field) in context.AllInputs())
        {
            if (field?.DefaultValue is { } value && LiteralCheck.FindProblem(value, field.Type) is { } problem)
            {
                context.Report(SchemaRuleErrors.InvalidDefault(coordinate, problem, configuration.Location));
            }
        }
    }
}
