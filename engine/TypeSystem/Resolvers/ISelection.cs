using Cacao.Language;
using Cacao.Types;

namespace Cacao.Resolvers;

/// <summary>A field of the operation after fragments and equal response names have been merged.</summary>
public interface ISelection
{
    /// <summary>The key under which the value stands in the response.</summary>
    string ResponseName { get; }

    /// <summary>The field's definition.</summary>
    OutputField Field { get; }

    /// <summary>All nodes of the operation that were merged into this selection; never empty.</summary>
    IReadOnlyList<FieldNode> SyntaxNodes { get; }

    /// <summary>The selections below this one for a concrete type, in response order, without those that <c>@skip</c> or
    /// <c>@include</c> leave out of this request.</summary>
    IReadOnlyList<ISelection> GetSelections(ObjectType type);

    /// <summary>Whether this request includes a field of that name directly below, on any of the possible types.</summary>
    bool IsSelected(string fieldName);
}
