using System.Collections;
using System.Globalization;
using System.Text.Json;
using Cacao.Resolvers;

namespace Cacao.Execution.Tests.Conformance;

/// <summary>Prints runtime values as the resolvers of the cases do.</summary>
internal static class Inspection
{
    public static string Print(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        IReadOnlyDictionary<string, object?> members =>
            $"{{ {string.Join(", ", members.Select(m => $"{m.Key}: {Print(m.Value)}"))} }}",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Print))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>Prints the parent and the arguments that were given, as JSON.</summary>
    public static string PrintCall(IResolverContext context, params string[] names)
    {
        var arguments = names
            .Where(n => context.ArgumentOptional<object?>(n).HasValue)
            .ToDictionary(n => n, n => context.ArgumentValue<object?>(n));
        return JsonSerializer.Serialize(new[] { context.Parent<object?>(), arguments });
    }
}
