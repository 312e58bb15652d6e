using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Cacao.Federation.Composition.Configuration;

/// <summary>Reads a configuration member by member and collects all errors.</summary>
internal sealed partial class FusionConfigurationReader
{
    private static readonly Dictionary<string, SubscriptionTransport> s_transports = new()
    {
        ["sse"] = SubscriptionTransport.ServerSentEvents,
        ["websocket"] = SubscriptionTransport.WebSocket,
    };

    private readonly byte[] _json;
    private readonly string _filePath;
    private readonly List<ConfigurationError> _errors = [];

    internal static IReadOnlyList<string> Members { get; } =
    [
        "$schema", "allowExplain", "composition", "environments", "forwardedHeaders", "operations", "subgraphs",
        "supergraph",
    ];

    internal static IReadOnlyList<string> SubgraphMembers { get; } =
    [
        "hedgingDelayMilliseconds", "maxAnswerBytes", "maxBatchSize", "maxConcurrency", "requestBatching", "retries", "schema",
        "subscriptions", "timeoutSeconds", "url", "variableBatching",
    ];

    internal static IReadOnlyList<string> CompositionMembers { get; } = ["excludedTags", "globalObjectIdentification"];

    private FusionConfigurationReader(string json, string filePath)
    {
        _json = Encoding.UTF8.GetBytes(json);
        _filePath = filePath;
    }

    public static FusionConfiguration Read(string json, string filePath)
    {
        var reader = new FusionConfigurationReader(json, filePath);
        var configuration = reader.Read();
        return reader._errors.Count == 0 ? configuration! : throw new FusionConfigurationException(reader._errors);
    }

    private FusionConfiguration? Read()
    {
        JsonPlace root;
        try
        {
            root = JsonPlace.Read(_json);
        }
        catch (JsonException exception)
        {
            var column = (int)(exception.BytePositionInLine ?? 0) + 1;
            _errors.Add(new ConfigurationError(
                "This is no JSON: " + Position().Replace(exception.Message, ""),
                _filePath,
                (int)(exception.LineNumber ?? 0) + 1,
                column));
            return null;
        }

        var members = ReadMembers(root, "the configuration", Members);
        var subgraphs = ReadMembers(Required(root, members, "subgraphs"), "\"subgraphs\"", null)
            .Select(member => ReadSubgraph(member.Key, member.Value))
            .ToList();
        var names = subgraphs.Select(subgraph => subgraph.Name).ToArray();
        var composition = ReadMembers(members.GetValueOrDefault("composition"), "\"composition\"", CompositionMembers);
        return new FusionConfiguration(
            subgraphs,
            ReadMembers(members.GetValueOrDefault("environments"), "\"environments\"", null).ToDictionary(
                member => member.Key, member => ReadEnvironment(member.Key, member.Value, names)),
            Text(members.GetValueOrDefault("supergraph"), "schema/supergraph.graphqls"),
            Text(members.GetValueOrDefault("operations"), "schema/operations"),
            new CompositionOptions
            {
                ExcludedTags = Texts(composition.GetValueOrDefault("excludedTags")),
                GlobalObjectIdentification = Flag(composition.GetValueOrDefault("globalObjectIdentification"), fallback: false),
            },
            Texts(members.GetValueOrDefault("forwardedHeaders")),
            Flag(members.GetValueOrDefault("allowExplain"), fallback: false));
    }

    private SubgraphConfiguration ReadSubgraph(string name, JsonPlace value)
    {
        if (!SubgraphName().IsMatch(name))
        {
            Report(
                value.Offset, $"\"{name}\" is no name of a subgraph, which has letters, digits, - and _ only.");
        }

        var members = ReadMembers(value, $"the subgraph \"{name}\"", SubgraphMembers);
        return new SubgraphConfiguration(
            name,
            Text(members.GetValueOrDefault("schema"), $"schema/sources/{name}.graphqls"),
            Url(Required(value, members, "url")))
        {
            Timeout = Seconds(members.GetValueOrDefault("timeoutSeconds"), fallback: 10),
            VariableBatching = Flag(members.GetValueOrDefault("variableBatching"), fallback: true),
            RequestBatching = Flag(members.GetValueOrDefault("requestBatching"), fallback: false),
            MaxBatchSize = Number(members.GetValueOrDefault("maxBatchSize"), fallback: 1000, minimum: 1, maximum: 100_000),
            Retries = Number(members.GetValueOrDefault("retries"), fallback: 2, minimum: 0, maximum: 10),
            MaxConcurrency = Number(members.GetValueOrDefault("maxConcurrency"), fallback: 256, minimum: 1, maximum: 100_000),
            MaxAnswerBytes = Number(
                members.GetValueOrDefault("maxAnswerBytes"), fallback: 64 * 1024 * 1024, minimum: 1024, maximum: 1 << 30),
            HedgingDelayMilliseconds = Number(
                members.GetValueOrDefault("hedgingDelayMilliseconds"), fallback: 0, minimum: 0, maximum: 60_000),
            Subscriptions = OneOf(members.GetValueOrDefault("subscriptions"), s_transports),
        };
    }

    private IReadOnlyDictionary<string, UrlTemplate> ReadEnvironment(
        string name, JsonPlace value, string[] subgraphs) =>
        ReadMembers(value, $"the environment \"{name}\"", subgraphs)
            .ToDictionary(member => member.Key, member => Url(member.Value));

    private Dictionary<string, JsonPlace> ReadMembers(JsonPlace? value, string owner, IReadOnlyList<string>? known)
    {
        var members = new Dictionary<string, JsonPlace>();
        if (value is not null && value.Kind != JsonTokenType.StartObject)
        {
            Report(value.Offset, $"{char.ToUpperInvariant(owner[0])}{owner[1..]} must be an object.");
        }

        foreach (var (name, offset, member) in value?.Members ?? [])
        {
            if (known is not null && !known.Contains(name))
            {
                var guess = Suggestion.For(name, known) is { } suggestion ? $" Did you mean \"{suggestion}\"?" : "";
                Report(offset, $"{char.ToUpperInvariant(owner[0])}{owner[1..]} has no member \"{name}\".{guess}");
            }
            else if (!members.TryAdd(name, member))
            {
                Report(offset, $"\"{name}\" is given twice.");
            }
        }

        return members;
    }

    private JsonPlace? Required(JsonPlace owner, Dictionary<string, JsonPlace> members, string name)
    {
        if (!members.TryGetValue(name, out var value) && owner.Kind == JsonTokenType.StartObject)
        {
            Report(owner.Offset, $"\"{name}\" is missing.");
        }

        return value;
    }

    private IReadOnlySet<string> Texts(JsonPlace? value) => Items(value).Select(item => Text(item, "")).ToHashSet();

    private IReadOnlyList<JsonPlace> Items(JsonPlace? value)
    {
        if (value is not null && value.Kind != JsonTokenType.StartArray)
        {
            Report(value.Offset, "A list is expected here.");
        }

        return value?.Items ?? [];
    }

    private string Text(JsonPlace? value, string fallback)
    {
        if (value is null)
        {
            return fallback;
        }

        if (value.Kind != JsonTokenType.String || value.Text.Length == 0)
        {
            Report(value.Offset, "A text that is not empty is expected here.");
            return "";
        }

        return value.Text;
    }

    private bool Flag(JsonPlace? value, bool fallback)
    {
        if (value is not null && value.Kind is not (JsonTokenType.True or JsonTokenType.False))
        {
            Report(value.Offset, "true or false is expected here.");
        }

        return value is null ? fallback : value.Kind == JsonTokenType.True;
    }

    private TimeSpan Seconds(JsonPlace? value, double fallback)
    {
        var seconds = fallback;
        if (value is not null
            && !(value.Kind == JsonTokenType.Number
                && double.TryParse(value.Text, CultureInfo.InvariantCulture, out seconds)
                && seconds is > 0 and <= 3600))
        {
            Report(value.Offset, "A number of seconds is expected here, above 0 and up to 3600.");
            seconds = fallback;
        }

        return TimeSpan.FromSeconds(seconds);
    }

    private int Number(JsonPlace? value, int fallback, int minimum, int maximum)
    {
        if (value is null)
        {
            return fallback;
        }

        if (value.Kind == JsonTokenType.Number
            && int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= minimum
            && number <= maximum)
        {
            return number;
        }

        Report(value.Offset, $"A whole number from {minimum} to {maximum} is expected here.");
        return fallback;
    }

    private UrlTemplate Url(JsonPlace? value)
    {
        var text = Text(value, "");
        var (line, column) = JsonPlace.Locate(_json, value?.Offset ?? 0);
        if (text.Length > 0 && !text.Contains("${", StringComparison.Ordinal) && !UrlTemplate.IsUrl(text, out _))
        {
            Report(value!.Offset, $"\"{text}\" is no http or https URL.");
        }

        return new UrlTemplate(text, new ConfigurationError("", _filePath, line, column));
    }

    private T OneOf<T>(JsonPlace? value, Dictionary<string, T> choices)
    {
        var text = Text(value, choices.Keys.First());
        if (choices.TryGetValue(text, out var choice))
        {
            return choice;
        }

        Report(value!.Offset, $"\"{text}\" is not known here; possible are {string.Join(" and ", choices.Keys)}.");
        return choices.Values.First();
    }

    private void Report(int offset, string message)
    {
        var (line, column) = JsonPlace.Locate(_json, offset);
        _errors.Add(new ConfigurationError(message, _filePath, line, column));
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]*$")]
    private static partial Regex SubgraphName();

    // The reader's message repeats the place, counted from 0.
    [GeneratedRegex(@" ?LineNumber: .*$")]
    private static partial Regex Position();
}
