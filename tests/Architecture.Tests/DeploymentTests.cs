using System.Text.Json;
using System.Text.RegularExpressions;

namespace EShop.Architecture.Tests;

public sealed partial class DeploymentTests
{
    private static readonly ComposeFile s_compose = ComposeFile.Load(Path("docker-compose.yml"));
    private static readonly JsonElement s_fusion = JsonElement.Parse(File.ReadAllText(Path("fusion-config.json")));

    private static IEnumerable<string> Subgraphs
        => s_fusion.GetProperty("subgraphs").EnumerateObject().Select(subgraph => subgraph.Name);

    [Fact]
    public void Compose_runs_the_gateway_and_every_subgraph()
        => Assert.Equal(
            Subgraphs.Append("gateway").Order(), s_compose.Built.Select(service => service.Key).Order());

    [Fact]
    public void Every_service_is_built_from_a_project_of_ours()
        => Assert.All(s_compose.Built, service =>
        {
            var build = service.Value.Build!;
            Assert.True(File.Exists(Path(build.Context, build.Dockerfile)), build.Dockerfile);
            Assert.True(File.Exists(Path(build.Context, build.Args["PROJECT"])), build.Args["PROJECT"]);
        });

    [Fact]
    public void Every_service_tells_whether_it_is_healthy()
        => Assert.All(s_compose.Services, service => Assert.NotNull(service.Value.Healthcheck));

    [Fact]
    public void No_service_can_write_to_its_image_or_keeps_a_capability()
        => Assert.All(s_compose.Services, service =>
        {
            Assert.True(service.Value.ReadOnly, service.Key);
            Assert.Equal(["ALL"], service.Value.CapDrop);
        });

    [Fact]
    public void No_container_runs_as_root()
    {
        Assert.Matches(@"(?m)^USER \$APP_UID$", File.ReadAllText(Path("deploy/docker/Dockerfile")));
        Assert.All(
            s_compose.Services.Except(s_compose.Built), service => Assert.NotNull(service.Value.User));
    }

    [Fact]
    public void Ports_are_open_for_this_machine_only_and_are_those_of_the_development_setup()
    {
        var ports = s_compose.Services.Where(service => service.Value.Ports.Count > 0)
            .ToDictionary(service => service.Key, service => Assert.Single(service.Value.Ports));

        Assert.Equal("127.0.0.1:4000:8080", ports["gateway"]);
        Assert.All(Subgraphs, subgraph =>
        {
            var url = new Uri(s_fusion.GetProperty("subgraphs").GetProperty(subgraph).GetProperty("url").GetString()!);
            Assert.Equal($"127.0.0.1:{url.Port}:8080", ports[subgraph]);
        });
        Assert.Equal(Subgraphs.Count() + 1, ports.Count);
    }

    [Fact]
    public void The_gateway_knows_where_every_subgraph_is_and_waits_for_it()
    {
        var gateway = s_compose.Services["gateway"];

        Assert.All(Subgraphs, subgraph => Assert.Equal(
            $"http://{subgraph}:8080/graphql", gateway.Environment[$"Subgraphs__{subgraph}__Url"]));
        Assert.Equal(Subgraphs.Order(), gateway.DependsOn.Keys.Order());
    }

    [Fact]
    public void Every_subgraph_has_a_database_of_its_own()
        => Assert.Equal(
            Subgraphs.Order(),
            CreatedDatabase().Matches(File.ReadAllText(Path("deploy/docker/create-databases.sql")))
                .Select(match => match.Groups[1].Value).Order());

    [Fact]
    public void No_password_is_written_down()
        => Assert.All(
            s_compose.Services.SelectMany(service => service.Value.Environment.Values)
                .Where(value => value.Contains("assword", StringComparison.Ordinal)),
            value => Assert.Matches(@"(?i)^(?:.*password=)?\$\{[A-Z]+_PASSWORD", value));

    [Fact]
    public void Mounted_files_exist_and_volumes_are_declared()
        => Assert.All(s_compose.Services.SelectMany(service => service.Value.Volumes), volume =>
        {
            var source = volume.Split(':')[0];
            Assert.True(source.StartsWith('.') ? File.Exists(Path(source)) : s_compose.Volumes.ContainsKey(source), source);
        });

    [Fact]
    public void What_the_image_copies_from_the_sources_is_there_and_not_ignored()
    {
        var ignore = File.ReadAllLines(Path("deploy/docker/Dockerfile.dockerignore"));
        var kept = ignore.Where(line => line.StartsWith('!')).Select(line => line[1..]).ToList();
        var needed = s_compose.Built.Select(service => service.Value.Build!.Args["PROJECT"]).Concat(
            CopiedFile().Matches(File.ReadAllText(Path("deploy/docker/Dockerfile"))).Select(match => match.Groups[1].Value));

        Assert.All(needed, file =>
        {
            Assert.True(File.Exists(Path(file)), file);
            Assert.Contains(kept, folder => file.StartsWith(folder + "/", StringComparison.Ordinal));
        });
    }

    private static string Path(params string[] parts) => System.IO.Path.Combine([SourceTree.Root, .. parts]);

    [GeneratedRegex(@"^CREATE DATABASE (\w+);$", RegexOptions.Multiline)]
    private static partial Regex CreatedDatabase();

    [GeneratedRegex(@"^COPY (?:--chmod=\d+ )?(deploy\S+) ", RegexOptions.Multiline)]
    private static partial Regex CopiedFile();
}
