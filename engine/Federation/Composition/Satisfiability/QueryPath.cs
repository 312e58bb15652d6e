namespace Cacao.Federation.Composition.Satisfiability;

/// <summary>An object that clients can reach, and one of the ways to it.</summary>
/// <param name="TypeName">The object's type.</param>
/// <param name="Positions">The schemas that it can have come from, with what they provide.</param>
/// <param name="Parent">The object that it was reached from; null at a root.</param>
/// <param name="FieldName">The parent's field; null at a root.</param>
internal sealed record QueryPath(
    string TypeName, IReadOnlyList<Position> Positions, QueryPath? Parent, string? FieldName)
{
    /// <summary>
    /// The path's fields, for example <c>Query.products, Product.price</c>, with one more at its end.
    /// </summary>
    public string Display(string fieldName)
    {
        var last = $"{TypeName}.{fieldName}";
        return Parent is null ? last : $"{Parent.Display(FieldName!)}, {last}";
    }
}
