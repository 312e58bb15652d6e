using System.Net.Sockets;
using System.Text;

namespace EShop.TestKit.Tests;

public sealed class TestServersTests
{
    [Fact]
    public async Task Redis_demands_the_password_of_its_configuration_string()
    {
        var endpoint = (await TestServers.RedisAsync()).Split(',')[0].Split(':');
        using var client = new TcpClient();
        await client.ConnectAsync(endpoint[0], int.Parse(endpoint[1]));

        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("PING\r\n"));
        using var reader = new StreamReader(client.GetStream());

        Assert.StartsWith("-NOAUTH", await reader.ReadLineAsync());
    }

    [Fact]
    public async Task Every_caller_gets_the_same_server()
        => Assert.Equal(await TestServers.RedisAsync(), await TestServers.RedisAsync());
}
