using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>
/// An argument is filled by the gateway on an interface field and on the fields that implement it, or on none.
/// </summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Require-Inconsistent-on-Implementation"/>
internal sealed class RequireInconsistentOnImplementationRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var type in schema.ComplexTypes)
        {
            foreach (var contract in type.Interfaces.Select(schema.Types.Find).OfType<SourceInterfaceType>())
            {
                ValidateArguments(type, contract, log);
            }
        }
    }

    private static void ValidateArguments(SourceComplexType type, SourceInterfaceType contract, CompositionLog log)
    {
        foreach (var expected in contract.Fields.SelectMany(field => field.Arguments))
        {
            var argument = type.Fields.Find(expected.Field!.Name)?.Arguments.Find(expected.Name);
            if (argument is not null && argument.Require is null != expected.Require is null)
            {
                log.Write(LogEntries.RequireInconsistentOnImplementation(argument, expected));
            }
        }
    }
}
