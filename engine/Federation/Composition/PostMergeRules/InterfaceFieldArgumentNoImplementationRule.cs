using Cacao.Federation.Composition.Merge;

namespace Cacao.Federation.Composition.PostMergeRules;

/// <summary>A field takes the arguments that clients see on the interface field which it implements.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Interface-Field-Argument-No-Implementation"/>
internal sealed class InterfaceFieldArgumentNoImplementationRule : IPostMergeRule
{
    public void Validate(MergedSchema schema, CompositionLog log)
    {
        foreach (var (type, _, expected) in InterfaceContracts.Visible(schema))
        {
            if (type.FindField(expected.Name) is { } field)
            {
                foreach (var argument in expected.Arguments.Where(argument => !argument.IsInaccessible))
                {
                    if (field.FindArgument(argument.Name) is not { IsInaccessible: false })
                    {
                        log.Write(LogEntries.InterfaceFieldArgumentNoImplementation(field, argument));
                    }
                }
            }
        }
    }
}
