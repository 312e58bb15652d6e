using System.Globalization;
using Cacao.Language;
using Cacao.Types.Configuration;

namespace Cacao.CostAnalysis.Types;

/// <summary>What a field, an argument, an input field or a value of a type counts in the static cost of an operation
/// (<c>@cost</c>).</summary>
/// <param name="weight">The weight; a negative one makes something cheaper.</param>
/// <seealso href="https://ibm.github.io/graphql-specs/cost-spec.html"/>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Method
        | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class CostAttribute(double weight)
    : Attribute, IFieldConfigurationAttribute, IInputFieldConfigurationAttribute, ITypeConfigurationAttribute
{
    /// <summary>The weight.</summary>
    public double Weight { get; } = weight;

    /// <inheritdoc/>
    public void Configure(FieldConfiguration field, FieldAttributeContext context) => field.Directives.Add(ToSyntax());

    /// <inheritdoc/>
    public void Configure(InputFieldConfiguration field) => field.Directives.Add(ToSyntax());

    /// <inheritdoc/>
    public void Configure(TypeConfiguration type) => type.Directives.Add(ToSyntax());

    private DirectiveNode ToSyntax() => new(
        new NameNode("cost"),
        [
            new ArgumentNode(
                new NameNode("weight"),
                new StringValueNode(Weight.ToString("0.0###", CultureInfo.InvariantCulture), false)),
        ]);
}
