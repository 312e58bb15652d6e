using System.Globalization;
using Cacao.Execution.Operations;
using Cacao.Language;

namespace Cacao.CostAnalysis;

/// <summary>Reads <c>@cost</c> and <c>@listSize</c> from the members of a schema.</summary>
internal static class CostDirectives
{
    public const string Cost = "cost";
    public const string ListSize = "listSize";

    /// <summary>The weight that a member has; <c>null</c> when nothing is said of it, or nothing that is a number.</summary>
    public static double? WeightOf(IReadOnlyList<DirectiveNode> directives) =>
        directives.FirstOrDefault(d => d.Name.Value == Cost)?.FindArgument("weight") switch
        {
            StringValueNode text => NumberOf(text.Value),
            IntValueNode number => NumberOf(number.Value),
            FloatValueNode number => NumberOf(number.Value),
            _ => null,
        };

    /// <summary>What is said of the size of a field's list; <c>null</c> when nothing is.</summary>
    public static ListSizeRule? ListSizeOf(IReadOnlyList<DirectiveNode> directives)
    {
        var directive = directives.FirstOrDefault(d => d.Name.Value == ListSize);
        return directive is null ? null : new ListSizeRule
        {
            AssumedSize = directive.FindArgument("assumedSize") is IntValueNode size ? NumberOf(size.Value) : null,
            SlicingArguments = [.. NamesIn(directive, "slicingArguments").Select(path => path.Split('.'))],
            SizedFields = [.. NamesIn(directive, "sizedFields")],
            RequiresOneSlicingArgument =
                directive.FindArgument("requireOneSlicingArgument") is not BooleanValueNode { Value: false },
        };
    }

    private static IEnumerable<string> NamesIn(DirectiveNode directive, string argument) =>
        directive.FindArgument(argument) switch
        {
            ListValueNode list => list.Items.OfType<StringValueNode>().Select(item => item.Value),
            StringValueNode one => [one.Value],
            _ => [],
        };

    private static double? NumberOf(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;
}
