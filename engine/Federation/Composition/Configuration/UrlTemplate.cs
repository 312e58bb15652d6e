using System.Text.RegularExpressions;

namespace Cacao.Federation.Composition.Configuration;

/// <summary>
/// A URL in which <c>${NAME}</c> stands for the value of a variable, and <c>${NAME:-default}</c> for its value or, when
/// it has none, the default.
/// </summary>
public sealed partial class UrlTemplate
{
    private readonly ConfigurationError _place;

    internal UrlTemplate(string text, ConfigurationError place)
    {
        Text = text;
        _place = place;
    }

    /// <summary>The URL as written.</summary>
    public string Text { get; }

    /// <summary>The names of the variables in it.</summary>
    public IEnumerable<string> Variables => Variable().Matches(Text).Select(match => match.Groups["name"].Value);

    /// <summary>Puts in the values of the variables.</summary>
    /// <param name="variable">Gives the value of a variable, or null when it has none.</param>
    /// <exception cref="FusionConfigurationException">A variable has no value, or the result is no URL.</exception>
    public Uri Resolve(Func<string, string?> variable)
    {
        var text = Variable().Replace(Text, match => Value(match, variable));
        return IsUrl(text, out var url)
            ? url
            : throw Failure($"\"{text}\" is no http or https URL.");
    }

    /// <inheritdoc />
    public override string ToString() => Text;

    internal static bool IsUrl(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Uri? url) =>
        Uri.TryCreate(text, UriKind.Absolute, out url) && url.Scheme is "http" or "https";

    private string Value(Match match, Func<string, string?> variable)
    {
        var name = match.Groups["name"].Value;
        if (variable(name) is { Length: > 0 } value)
        {
            return value;
        }

        return match.Groups["default"] is { Success: true } given
            ? given.Value
            : throw Failure($"The variable {name} has no value.");
    }

    private FusionConfigurationException Failure(string message) => new([_place with { Message = message }]);

    [GeneratedRegex(@"\$\{(?<name>[A-Za-z_][A-Za-z0-9_]*)(?::-(?<default>[^}]*))?\}")]
    private static partial Regex Variable();
}
