using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.Satisfiability;

/// <summary>
/// The selections that <c>@provides</c> directives on the way make resolvable below one point. Equal ones are the same
/// object, which <see cref="ProvisionTable"/> takes care of.
/// </summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec--provides"/>
internal sealed class ProvidedSelection(SourceSchema schema, IReadOnlyList<SelectionNode> selections)
{
    /// <summary>Whether the field of an object type is provided.</summary>
    public bool Contains(string typeName, string fieldName) => Matches(selections, typeName, fieldName).Any();

    /// <summary>What is provided below the field of an object type.</summary>
    public IEnumerable<SelectionNode> Below(string typeName, string fieldName) =>
        Matches(selections, typeName, fieldName).SelectMany(field => field.SelectionSet?.Selections ?? []);

    private IEnumerable<FieldNode> Matches(
        IReadOnlyList<SelectionNode> candidates, string typeName, string fieldName) =>
        candidates.SelectMany(selection => selection switch
        {
            FieldNode field when field.Name.Value == fieldName => [field],
            InlineFragmentNode fragment when Applies(fragment, typeName) =>
                Matches(fragment.SelectionSet.Selections, typeName, fieldName),
            _ => Enumerable.Empty<FieldNode>(),
        });

    private bool Applies(InlineFragmentNode fragment, string typeName) => fragment.TypeCondition is not { } condition
        || schema.PossibleTypes(condition.Name.Value).Any(type => type.Name == typeName);
}
