using System.Globalization;
using Cacao.Language;
using Cacao.Types.Configuration;

namespace Cacao.CostAnalysis.Types;

/// <summary>How long the list of a field is taken to be in the static cost of an operation (<c>@listSize</c>).</summary>
/// <seealso href="https://ibm.github.io/graphql-specs/cost-spec.html"/>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ListSizeAttribute : Attribute, IFieldConfigurationAttribute
{
    /// <summary>The size when no argument tells it; -1 when there is none.</summary>
    public int AssumedSize { get; set; } = -1;

    /// <summary>The arguments that bound the list, also within input objects: <c>page.size</c>. The greatest counts; of a
    /// list the length counts.</summary>
    public string[]? SlicingArguments { get; set; }

    /// <summary>The fields of the returned object that hold the lists of this size.</summary>
    public string[]? SizedFields { get; set; }

    /// <summary>Whether an operation must give exactly one of the slicing arguments. Default: yes.</summary>
    public bool RequireOneSlicingArgument { get; set; } = true;

    /// <inheritdoc/>
    public void Configure(FieldConfiguration field, FieldAttributeContext context)
    {
        var arguments = new List<ArgumentNode>();
        if (AssumedSize >= 0)
        {
            Add("assumedSize", new IntValueNode(AssumedSize.ToString(CultureInfo.InvariantCulture)));
        }

        if (SlicingArguments is not null)
        {
            Add("slicingArguments", ToList(SlicingArguments));
        }

        if (SizedFields is not null)
        {
            Add("sizedFields", ToList(SizedFields));
        }

        if (!RequireOneSlicingArgument)
        {
            Add("requireOneSlicingArgument", new BooleanValueNode(false));
        }

        field.Directives.Add(new DirectiveNode(new NameNode("listSize"), arguments));

        void Add(string name, ValueNode value) => arguments.Add(new ArgumentNode(new NameNode(name), value));
    }

    private static ListValueNode ToList(string[] names) => new([.. names.Select(n => new StringValueNode(n, false))]);
}
