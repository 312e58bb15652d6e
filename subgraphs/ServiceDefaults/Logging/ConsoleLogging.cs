using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace EShop.ServiceDefaults.Logging;

internal static class ConsoleLogging
{
    /// <summary>
    /// Writes logs to the console: for people in Development, else as JSON for machines; either way without what
    /// nobody may read there.
    /// </summary>
    public static void AddRedactedConsole(this WebApplicationBuilder builder)
    {
        builder.Logging.AddConsoleFormatter<RedactingTextFormatter, ConsoleFormatterOptions>();
        builder.Logging.AddConsoleFormatter<RedactingJsonFormatter, ConsoleFormatterOptions>();
        builder.Logging.AddConsole(options => options.FormatterName = builder.Environment.IsDevelopment()
            ? RedactingTextFormatter.FormatterName
            : RedactingJsonFormatter.FormatterName);

        // At Information, EF Core writes every statement and ASP.NET Core every request: traces tell that better.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
    }
}
