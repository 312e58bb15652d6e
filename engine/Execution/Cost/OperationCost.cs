namespace Cacao.CostAnalysis;

/// <summary>What an operation costs before it is executed.</summary>
/// <param name="FieldCost">The weights of all fields and arguments, each as often as lists repeat it.</param>
/// <param name="TypeCost">The weights of all values, each as often as lists repeat it.</param>
/// <seealso href="https://ibm.github.io/graphql-specs/cost-spec.html"/>
public readonly record struct OperationCost(double FieldCost, double TypeCost)
{
    internal OperationCost Plus(OperationCost other) => new(FieldCost + other.FieldCost, TypeCost + other.TypeCost);

    internal OperationCost Times(double count) => new(FieldCost * count, TypeCost * count);

    internal OperationCost Or(OperationCost other) =>
        new(Math.Max(FieldCost, other.FieldCost), Math.Max(TypeCost, other.TypeCost));

    // Negative weights make something cheaper, but nothing pays for something else.
    internal OperationCost AtLeastZero() => new(Math.Max(0, FieldCost), Math.Max(0, TypeCost));
}
