using Cacao.Types.Configuration;

namespace Cacao.Types.SchemaRules;

/// <summary>Objects, interfaces and input objects have fields, unions have members, enums have values.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Objects.Type-Validation"/>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Unions.Type-Validation"/>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Enums.Type-Validation"/>
internal sealed class TypesHaveMembers : ISchemaRule
{
    public void Check(SchemaRuleContext context)
    {
        foreach (var type in context.Types)
        {
            var missing = type switch
            {
                ComplexTypeConfiguration { Fields.Count: 0 } => "fields",
                InputObjectTypeConfiguration { Fields.Count: 0 } => "fields",
                UnionTypeConfiguration { Types.Count: 0 } => "members",
                EnumTypeConfiguration { Values.Count: 0 } => "values",
                _ => null,
            };
            if (missing is not null)
            {
                context.Report(SchemaRuleErrors.NoMembers(type, missing));
            }
        }
    }
}
