using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace EShop.ServiceDefaults.Hosting.Tests;

public sealed class DefaultUrlTests
{
    private const string Default = "http://127.0.0.1:4999";

    [Fact]
    public void A_service_listens_on_its_own_port_when_nobody_says_otherwise()
        => Assert.Equal(Default, UrlsOf());

    [Fact]
    public void A_configured_address_counts()
        => Assert.Equal("http://127.0.0.1:0", UrlsOf("--urls=http://127.0.0.1:0"));

    private static string? UrlsOf(params string[] arguments)
        => WebApplication.CreateBuilder(arguments)
            .UseDefaultUrl(Default)
            .Build()
            .Configuration[WebHostDefaults.ServerUrlsKey];
}
