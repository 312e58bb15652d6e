namespace Cacao.Types;

/// <summary>An abstract type with fields that its implementations have too.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Interfaces"/>
public sealed class InterfaceType : ComplexType
{
    internal InterfaceType(string name, string? description, Type? runtimeType)
        : base(name, description, runtimeType)
    {
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Interface;
}
