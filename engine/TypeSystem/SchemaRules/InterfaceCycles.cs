namespace Cacao.Types.SchemaRules;

/// <summary>No interface implements itself, neither directly nor by way of others.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Interfaces.Interfaces-Implementing-Interfaces"/>
internal sealed class InterfaceCycles : ISchemaRule
{
    public void Check(SchemaRuleContext context)
    {
        foreach (var type in context.ComplexTypes)
        {
            if (context.Find<InterfaceType>(type.Name) is not { } self)
            {
                continue;
            }

            foreach (var implemented in self.Interfaces.Distinct())
            {
                if (ReferenceEquals(implemented, self) || implemented.Implements(self))
                {
                    context.Report(SchemaRuleErrors.InterfaceCycle(type, implemented.Name));
                }
            }
        }
    }
}
