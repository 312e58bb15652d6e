using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace EShop.Architecture.Tests;

/// <summary>What the tests read of docker-compose.yml.</summary>
public sealed class ComposeFile
{
    public Dictionary<string, Service> Services { get; set; } = [];

    public Dictionary<string, object?> Volumes { get; set; } = [];

    /// <summary>Our own services; the others are images of others.</summary>
    [YamlIgnore]
    public IEnumerable<KeyValuePair<string, Service>> Built => Services.Where(service => service.Value.Build is not null);

    public static ComposeFile Load(string path)
    {
        var deserializer = new DeserializerBuilder()
            .WithNamingConvention(UnderscoredNamingConvention.Instance)
            .IgnoreUnmatchedProperties()
            .Build();
        using var reader = File.OpenText(path);
        var parser = new MergingParser(new Parser(reader));
        parser.Consume<StreamStart>();
        return deserializer.Deserialize<ComposeFile>(parser);
    }

    public sealed class Service
    {
        public string? Image { get; set; }

        public string? User { get; set; }

        public BuildOptions? Build { get; set; }

        public Dictionary<string, string> Environment { get; set; } = [];

        public List<string> Ports { get; set; } = [];

        public List<string> Volumes { get; set; } = [];

        public Dictionary<string, object>? Healthcheck { get; set; }

        public Dictionary<string, object> DependsOn { get; set; } = [];

        public bool ReadOnly { get; set; }

        public List<string> CapDrop { get; set; } = [];
    }

    public sealed class BuildOptions
    {
        public string Context { get; set; } = "";

        public string Dockerfile { get; set; } = "";

        public Dictionary<string, string> Args { get; set; } = [];
    }
}
