using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Cacao.Language;
using Cacao.Resolvers;

namespace Cacao.Types;

/// <summary>A leaf type and its coercion rules. Instances hold no request state and may be shared between schemas.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Scalars"/>
public abstract class ScalarType : NamedType
{
    /// <summary>Creates the scalar.</summary>
    /// <param name="name">The name.</param>
    /// <param name="description">The description in CommonMark.</param>
    /// <param name="runtimeType">The .NET type of coerced input values.</param>
    /// <param name="specifiedBy">The URL of the scalar's specification.</param>
    protected ScalarType(
        string name,
        string? description = null,
        Type? runtimeType = null,
        string? specifiedBy = null)
        : base(name, description, runtimeType) => SpecifiedBy = specifiedBy;

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Scalar;

    /// <summary>The URL of the scalar's specification (<c>@specifiedBy</c>).</summary>
    public string? SpecifiedBy { get; }

    /// <summary>Whether a literal can be a list or an object, inside of which variables may stand. <c>true</c> when in
    /// doubt: then a literal with variables is first looked at when they are known.</summary>
    public virtual bool HasCompositeLiterals => true;

    /// <summary>Coerces a literal (never a variable, <c>null</c> literal or list around it) to the runtime value.</summary>
    /// <param name="literal">The literal.</param>
    /// <param name="value">The runtime value.</param>
    /// <param name="error">What is wrong, a sentence for the client that starts with the scalar's name.</param>
    public abstract bool TryCoerceLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error);

    /// <summary>Coerces a variable's JSON value (never JSON null) to the runtime value.</summary>
    /// <param name="json">The value as it was sent.</param>
    /// <param name="value">The runtime value.</param>
    /// <param name="error">What is wrong, a sentence for the client that starts with the scalar's name.</param>
    public abstract bool TryCoerceInput(JsonElement json, out object? value, [NotNullWhen(false)] out string? error);

    /// <summary>Coerces what a resolver returned (never null) to one of the kinds that
    /// <see cref="ResolvedValue"/> can hold without an object, to a string, or to a <see cref="JsonElement"/>.</summary>
    /// <returns><c>false</c> when the scalar cannot represent the value: a field error.</returns>
    public abstract bool TryCoerceResult(in ResolvedValue value, out ResolvedValue result);

    /// <summary>Writes a runtime value as a literal, for defaults in SDL.</summary>
    public abstract ValueNode ToLiteral(object value);
}
