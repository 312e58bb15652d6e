using Cacao.Federation.Planning;

namespace Cacao.Federation.Execution;

/// <summary>A field that an answer brings.</summary>
/// <param name="Name">The name in the answer in UTF-8.</param>
/// <param name="Slot">The slot of the object that it goes to.</param>
/// <param name="Shape">That slot.</param>
/// <param name="Condition">What the source schema evaluates: it leaves the field out unless it holds.</param>
/// <param name="Selections">What the answer brings below; <c>null</c> for leaves.</param>
internal sealed record RequestField(
    byte[] Name,
    int Slot,
    FieldShape Shape,
    IncludeCondition Condition,
    RequestSelections? Selections)
{
    /// <summary>What stands between the field before and the value: a comma, the name in quotes, and a colon.</summary>
    public byte[] Separator { get; } = [.. ",\""u8, .. Name, .. "\":"u8];
}
