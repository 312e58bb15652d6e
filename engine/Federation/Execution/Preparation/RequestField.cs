namespace Cacao.Federation.Execution;

/// <summary>A field that an answer brings.</summary>
/// <param name="Name">The response name in UTF-8.</param>
/// <param name="Slot">The slot of the object that it goes to.</param>
/// <param name="Shape">That slot.</param>
/// <param name="Terms">The condition terms that the source schema evaluates: it leaves the field out unless all hold.</param>
/// <param name="Selections">What the answer brings below; <c>null</c> for leaves.</param>
internal sealed record RequestField(
    byte[] Name,
    int Slot,
    FieldShape Shape,
    ulong Terms,
    RequestSelections? Selections)
{
    /// <summary>Whether the source schema must answer the field.</summary>
    /// <param name="holding">The terms that hold in the request.</param>
    public bool IsExpected(ulong holding) => (Terms & holding) == Terms;
}
