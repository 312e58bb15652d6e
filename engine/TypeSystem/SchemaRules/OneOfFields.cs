namespace Cacao.Types.SchemaRules;

/// <summary>The fields of a <c>@oneOf</c> input object are nullable and have no defaults.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects"/>
internal sealed class OneOfFields : ISchemaRule
{
    public void Check(SchemaRuleContext context)
    {
        foreach (var type in context.InputObjects.Where(type => type.IsOneOf))
        {
            foreach (var field in type.Fields)
            {
                if (field.Type.Wrapper == TypeKind.NonNull)
                {
                    context.Report(SchemaRuleErrors.OneOfFieldNonNull($"{type.Name}.{field.Name}", field.Location));
                }

                if (field.DefaultValue is not null)
                {
                    context.Report(SchemaRuleErrors.OneOfFieldDefault($"{type.Name}.{field.Name}", field.Location));
                }
            }
        }
    }
}
