using System.Globalization;
using System.Security.Cryptography;

namespace EShop.LocalServers;

/// <summary>What a private server remembers between runs: its password and the port it had.</summary>
internal sealed class ServerIdentity
{
    private readonly ServerAccount _account;
    private readonly string _portFile;

    private ServerIdentity(ServerAccount account, string portFile, string passwordFile, string password)
    {
        _account = account;
        _portFile = portFile;
        PasswordFile = passwordFile;
        Password = password;
    }

    public string Password { get; }

    public string PasswordFile { get; }

    public int? LastPort
        => File.Exists(_portFile)
            && int.TryParse(File.ReadAllText(_portFile), CultureInfo.InvariantCulture, out var port)
            && port is > 0 and <= ushort.MaxValue
                ? port
                : null;

    public static ServerIdentity LoadOrCreate(string serverFolder, ServerAccount account)
    {
        var passwordFile = Path.Combine(serverFolder, "password");
        if (!File.Exists(passwordFile))
        {
            account.WriteFile(passwordFile, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)));
        }

        var password = File.ReadAllText(passwordFile).Trim();
        return new ServerIdentity(account, Path.Combine(serverFolder, "port"), passwordFile, password);
    }

    public void RememberPort(int port) => _account.WriteFile(_portFile, port.ToString(CultureInfo.InvariantCulture));
}
