process.stderr.write('standpoint: no verbs yet\n')
